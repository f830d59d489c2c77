// The worker's ear for notices. A message is a title, one sentence and the screen on which it goes on.
self.addEventListener('push', (event) => {
  const { title, sentence, href } = event.data?.json() ?? {};
  if (typeof title === 'string') {
    event.waitUntil(
      self.registration.showNotification(title, {
        body: sentence,
        data: { href },
        lang: 'id',
        icon: '/saku/laras-192.png',
        tag: href,
      }),
    );
  }
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const asked = event.notification.data?.href;
  const href = typeof asked === 'string' && asked.startsWith('/saku/') ? asked : '/saku/kabar';
  event.waitUntil(self.clients.openWindow(href));
});
