import type { components } from './schema'

/**
 * A type of the server by its name in `openapi.json`: `Schema<'enterprise.FileView'>`. `schema.ts` is generated
 * (`npm run api`, and before every type check and build), so that a renamed field fails vue-tsc.
 */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]
