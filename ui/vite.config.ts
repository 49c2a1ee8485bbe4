import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vitest/config'

const server = process.env['ANLAN_SERVER'] ?? 'http://localhost:8080'

/** Vendor code in few, long-lived files; the map and the charts load only with the pages that draw them. */
const vendorGroups = [
  { name: 'map', test: /node_modules[\\/](ol|rbush|quickselect|pbf|geotiff|earcut)[\\/]/ },
  { name: 'chart', test: /node_modules[\\/](echarts|zrender|tslib)[\\/]/ },
  { name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router|vue-i18n|@intlify)[\\/]/ },
]

export default defineConfig({
  plugins: [vue(), Components({ dts: false, dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })] })],
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
