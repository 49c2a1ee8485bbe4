import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

const server = process.env['ANLAN_SERVER'] ?? 'http://localhost:8080'

/** Vendor code in few, long-lived files; the map and the charts load only with the pages that draw them. */
const vendorGroups = [
  { name: 'map', test: /node_modules[\\/](ol|rbush|quickselect|pbf|geotiff|earcut)[\\/]/ },
  { name: 'chart', test: /node_modules[\\/](echarts|zrender|tslib)[\\/]/ },
  { name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router|vue-i18n|@intlify)[\\/]/ },
]

/** Opens without a network: the pages themselves, and the last answer to what a field page asks first. */
const pwa = VitePWA({
  registerType: 'autoUpdate',
  injectRegister: false,
  manifest: {
    name: '安澜 安全生产治理平台',
    short_name: '安澜',
    description: '拍照上报隐患，离线可用',
    lang: 'zh-CN',
    start_url: '/work',
    scope: '/',
    display: 'standalone',
    background_color: '#f2f5f4',
    theme_color: '#0d3438',
    icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg}'],
    globIgnores: ['**/map-*.js', '**/chart-*.js'],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/api\//, /^\/oauth2\//, /^\/login\//, /^\/openapi/],
    cleanupOutdatedCaches: true,
    skipWaiting: true,
    clientsClaim: true,
    runtimeCaching: [
      {
        urlPattern: ({ url, request }) => request.method === 'GET' && /^\/api\/(hidden-dangers\/(tasks|reference)|sectors)$/.test(url.pathname),
        handler: 'NetworkFirst',
        options: { cacheName: 'anlan-api', networkTimeoutSeconds: 5, expiration: { maxEntries: 20, maxAgeSeconds: 86_400 }, cacheableResponse: { statuses: [200] } },
      },
    ],
  },
})

export default defineConfig({
  plugins: [vue(), Components({ dts: false, dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })] }), pwa],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: { __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false, __VUE_OPTIONS_API__: true },
  server: { port: 5173, strictPort: true, proxy: { '/api': { target: server, changeOrigin: false }, '/oauth2': { target: server, changeOrigin: false } } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { output: { codeSplitting: { groups: vendorGroups } } },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    server: { deps: { inline: ['element-plus'] } },
    css: false,
    restoreMocks: true,
    unstubGlobals: true,
  },
})
