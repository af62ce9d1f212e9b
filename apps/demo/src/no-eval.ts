/**
 * The page may not make code out of text. zod looks once whether it could, which browsers report as
 * a violation; so it is told beforehand not to. This has to be imported before anything of zod.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
