/** Every entry of every package loads, and offers the same names to both kinds of modules. */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
for (const entry of process.argv.slice(2)) {
  const imported = Object.keys(await import(entry))
  const required = Object.keys(require(entry))
  const differing = [
    ...imported.filter((name) => !required.includes(name)),
    ...required.filter((name) => !imported.includes(name)),
  ].filter((name) => !['default', 'module.exports', '__esModule'].includes(name))
  if (imported.length === 0 || differing.length > 0)
    throw new Error(`${entry}: ${imported.length} names, differing: ${differing.join(', ')}`)
  console.log(`${entry}: ${imported.length}`)
}
