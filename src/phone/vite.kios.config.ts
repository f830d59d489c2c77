import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { pack } from './pack.ts';

// The kiosk is an app of its own: it stands at a door for weeks without internet and shares only small parts with Saku.
export default defineConfig({
  root: fileURLToPath(new URL('kios', import.meta.url)),
  publicDir: fileURLToPath(new URL('public', import.meta.url)),
  base: '/kios/',
  define: { __APP_VERSION__: JSON.stringify(new Date().toISOString().slice(0, 10)) },
  plugins: [
    preact(),
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: false,
      scope: '/kios/',
      manifest: {
        name: 'Kios Laras',
        short_name: 'Kios',
        description: 'Kode kantor yang berganti tiap 10 detik, juga tanpa internet.',
        lang: 'id',
        id: '/kios/',
        start_url: '/kios/',
        scope: '/kios/',
        display: 'fullscreen',
        orientation: 'any',
        background_color: '#F7F5EF',
        theme_color: '#F7F5EF',
        icons: [
          { src: 'laras.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'laras-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'laras-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2,svg}'],
        navigateFallback: '/kios/index.html',
        navigateFallbackAllowlist: [/^\/kios(\/|$)/],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        skipWaiting: true,
      },
    }),
    pack(),
  ],
  build: { target: 'es2020', cssCodeSplit: false, modulePreload: false, assetsInlineLimit: 0 },
});
