import { change, present } from '../../app/live';

/** Not in the database: it is looked at every second, and lost with nobody's harm. */
const name = 'laras-ingat';
/** Whoever opens the app long after the hour sees the button itself, milliseconds. */
const noLongerNews = 30 * 60_000;

const pattern = [300, 150, 300];

export const recallReminder = (): number | null => Number(localStorage.getItem(name)) || null;

/** Rings at this instant as long as the app is open, also behind others; asks once whether it may. */
export const remindAt = async (instant: number): Promise<void> => {
  localStorage.setItem(name, String(instant));
  change({ reminder: instant });
  if ('Notification' in window && Notification.permission === 'default') {
    await Notification.requestPermission();
  }
};

export const forgetReminder = (): void => {
  localStorage.removeItem(name);
  change({ reminder: null });
};

/** Called every second. */
export const ringWhenDue = (now: number): void => {
  const { reminder } = present();
  if (reminder !== null && now >= reminder) {
    forgetReminder();
    if (now - reminder < noLongerNews) {
      void ring();
    }
  }
};

const ring = async (): Promise<void> => {
  navigator.vibrate?.(pattern);
  if ('Notification' in window && Notification.permission === 'granted') {
    const worker = await navigator.serviceWorker.getRegistration('/saku/');
    await worker?.showNotification('Masuk sudah dibuka', {
      body: 'Kalau sudah di tempat, tekan Masuk.',
      data: { href: '/saku/hadir' },
      lang: 'id',
      icon: '/saku/laras-192.png',
      tag: name,
    });
  }
};
