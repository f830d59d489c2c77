/** What Chromium offers before it would show its own bar; other browsers never do. */
export interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | null = null;

/** Must listen from the first moment: the offer comes once. */
export const listenForOffer = (): void => {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
  });
};

export const currentOffer = (): InstallOffer | null => offer;

export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true;

export const isIPhone = (): boolean => /iPhone|iPad|iPod/.test(navigator.userAgent);
