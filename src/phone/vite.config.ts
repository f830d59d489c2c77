import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { pack } from './pack.ts';

/** What a tap needs; every other screen is a piece of its own. */
const onTheWay =
  /src\/(main\.|app\/|home\/(?!doubt\/[DINO]|leaving\/(L|ForgottenCard))|net\/ask|parts\/(?!Fresh|Months|NoSuch)|places\/|store\/|tap\/|scan\/(later|reader)|words\/(?!sent)|people\/people|first\/(steps|install|BeginScreen))|node_modules\/(preact|idb|uqr)|rolldown.runtime/;

/** Nobody installs an app in its first seconds: main.tsx brings the manifest when the morning's rush is over. */
const laterManifest = (): Plugin => ({
  name: 'laras-later-manifest',
  enforce: 'post',
  transformIndexHtml: { order: 'post', handler: (html) => html.replace(/<link rel="manifest"[^>]*>/, '') },
});

// One small bundle on the way of a tap; the other screens are chunks that the worker keeps, so that none can be gone.
export default defineConfig({
  base: '/saku/',
  plugins: [
    preact(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      scope: '/saku/',
      manifest: {
        name: 'Laras',
        short_name: 'Laras',
        description: 'Catat hadir, lihat slip, setujui. Juga tanpa sinyal.',
        lang: 'id',
        start_url: '/saku/hadir',
        // The door and the card stand beside /saku: signing in must not lead out of the installed app and its store.
        scope: '/',
        display: 'standalone',
        orientation: 'portrait',
        background_color: '#F7F5EF',
        theme_color: '#F7F5EF',
        icons: [
          { src: 'laras.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'laras-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'laras-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: 'laras-penuh-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2,svg}'],
        importScripts: ['/saku/kabar-sw.js'],
        // The reader of QR codes is large and most phones have their own: those that have none keep it when it came.
        globIgnores: ['**/reader-*'],
        runtimeCaching: [
          { urlPattern: /\/saku\/assets\/reader-/, handler: 'CacheFirst', options: { cacheName: 'laras-pembaca-qr' } },
        ],
        navigateFallback: '/saku/index.html',
        navigateFallbackAllowlist: [/^\/saku\//],
        cleanupOutdatedCaches: true,
        // The page of the first visit has its worker too: its other screens open without signal on the same morning.
        clientsClaim: true,
        skipWaiting: false,
      },
    }),
    laterManifest(),
    pack(),
  ],
  build: {
    target: 'es2020',
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    // What the first screen and a later one both need comes with the first: one file on the way of a tap.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'saku', test: onTheWay }],
        },
      },
    },
  },
});
