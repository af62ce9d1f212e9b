import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const source = (path: string) => fileURLToPath(new URL(`../../packages/${path}`, import.meta.url))

export default defineConfig(({ command }) => ({
  plugins: [react()],
  resolve: {
    // Sources while the pages are worked on; what is served is made of the built packages.
    alias: [
      {
        find: '../zip/zipToArrayBuffer.js',
        replacement: fileURLToPath(
          new URL('src/worker/problem-list/zip-in-place.ts', import.meta.url),
        ),
      },
      ...(command === 'serve'
        ? [
            { find: /^@workpoints\/(model|rules)$/, replacement: source('$1/src/index.ts') },
            { find: /^@workpoints\/(model|rules)\/(.+)$/, replacement: source('$1/src/$2.ts') },
          ]
        : []),
    ],
  },
  build: {
    outDir: 'dist/client',
    target: 'es2023',
    // The page about rules loads an editor, the others do not; each is split off by its own import.
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
  // While the pages are worked on, `npm run demo` answers for the evaluator.
  server: {
    proxy: Object.fromEntries(
      ['/v1', '/docs', '/openapi.json', '/readyz'].map((path) => [path, 'http://127.0.0.1:4173']),
    ),
  },
}))
