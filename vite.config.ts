import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `hearsay serve` answers while the page is worked on; `npm run dev:web` says how. */
const SERVER = process.env['HEARSAY_SERVER'] ?? 'http://127.0.0.1:8123'

/** The page of the reading room: built into `dist/web`, from where `hearsay serve` hands it out. */
// biome-ignore lint/style/noDefaultExport: Vite asks for it
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The policy of the page allows no inline script, and no module may become a data: address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': {
        target: SERVER,
        headers: { authorization: `Bearer ${process.env['HEARSAY_TOKEN'] ?? 'development-token'}` },
        configure(proxy) {
          proxy.on('proxyReq', request => {
            request.removeHeader('origin')
            request.removeHeader('sec-fetch-site')
            request.setHeader('host', new URL(SERVER).host)
          })
        },
      },
    },
  },
})
