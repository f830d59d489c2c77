import { get, post } from '../net/ask';
import type { SeenNews } from './news';

export type PushState = 'unable' | 'off' | 'on' | 'forbidden' | 'no-signal';

const worker = async (): Promise<ServiceWorkerRegistration | null> =>
  'serviceWorker' in navigator ? ((await navigator.serviceWorker.getRegistration('/saku/')) ?? null) : null;

/** Whether this browser can be woken, and whether it is to be. On an iPhone only once the app stands on the home screen. */
export const pushState = async (): Promise<PushState> => {
  const here = await worker();
  if (here === null || !('PushManager' in window) || !('Notification' in window)) {
    return 'unable';
  }
  if (Notification.permission === 'denied') {
    return 'forbidden';
  }
  return (await here.pushManager.getSubscription()) === null ? 'off' : 'on';
};

export const switchOn = async (): Promise<PushState> => {
  // First of all, while the finger is still on the button: some browsers ask at no other moment.
  if ((await Notification.requestPermission()) !== 'granted') {
    return 'forbidden';
  }
  const here = await worker();
  const news = await get<SeenNews>('/api/saku/news');
  if (news.kind !== 'good') {
    return 'no-signal';
  }
  if (here === null || news.value.pushKey === null) {
    return 'unable';
  }
  const subscription = await here.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(news.value.pushKey),
  });
  const answer = await tell(subscription);
  if (answer.kind !== 'good') {
    // What the server does not know would only wake nobody.
    await subscription.unsubscribe();
    return 'no-signal';
  }
  return 'on';
};

/** Once a day and for each new person: the server wakes a browser only as long as the visit lasts that asked for it. */
export const askAgain = async (person: string): Promise<void> => {
  const today = `${person} ${new Date().toDateString()}`;
  const subscription = await (await worker())?.pushManager?.getSubscription();
  if (subscription != null && localStorage.getItem(asked) !== today) {
    const answer = await tell(subscription);
    if (answer.kind === 'good') {
      localStorage.setItem(asked, today);
    }
  }
};

const asked = 'laras-kabar';

const tell = (subscription: PushSubscription) => {
  const { endpoint, keys } = subscription.toJSON();
  return post('/api/saku/push', { endpoint, publicKey: keys?.['p256dh'], secret: keys?.['auth'] });
};

export const switchOff = async (): Promise<PushState> => {
  const subscription = await (await worker())?.pushManager.getSubscription();
  if (subscription != null) {
    await post('/api/saku/push/end', { endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
  return pushState();
};

export const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
};
