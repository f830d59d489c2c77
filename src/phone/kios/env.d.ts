/** The version of the app as the list of kiosks shows it. */
declare const __APP_VERSION__: string;
