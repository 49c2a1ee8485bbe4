import globals from 'globals'
import pluginVue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { readdirSync } from 'node:fs'

/**
 * Import walls: a module of `src/modules` sees only the shared folders and itself; the shared folders never see a
 * module (they are found by glob in `app/modules.ts`).
 */
const moduleNames = readdirSync(new URL('./src/modules', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

const wall = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })
const closed = (name) => ({
  regex: `(^@/modules/${name}(/|$))|(^(\\.\\./)+(modules/)?${name}(/|$))`,
  message: `${name} is another module: go through components/ or api/.`,
})

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.ts'] },
  ...tseslint.configs.recommended,
  ...pluginVue.configs['flat/recommended'],
  {
    files: ['**/*.{ts,vue,js}'],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.vue'], sourceType: 'module' },
    },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'max-lines': ['error', { max: 500 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'any', normal: 'any', component: 'any' } }],
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
    },
  },
  { files: ['src/**/*.vue'], rules: { 'max-lines': ['error', { max: 300 }] } },
  { files: ['eslint.config.js', 'vite.config.ts'], languageOptions: { globals: { ...globals.node } } },
  { files: ['src/components/**', 'src/api/**', 'src/i18n/**'], rules: wall([{ regex: 'modules/|^@/app', message: 'Shared code knows no module.' }]) },
  ...moduleNames.map((own) => ({
    files: [`src/modules/${own}/**`],
    rules: wall([{ regex: '^@/app', message: 'Modules plug into the shell through module.ts.' }, ...moduleNames.filter((name) => name !== own).map(closed)]),
  })),
)
