import { freezeTime, openApp } from './app';
import { newPhone } from './memory';
import { Server } from './server';
import { at, teacher } from '../town';

/** A new phone in the hands of the teacher, who is signed in, ten minutes before work. */
export const begin = async (): Promise<Server> => {
  newPhone();
  freezeTime(at('06.20'));
  const server = await Server.start();
  server.cookie = teacher;
  return server;
};

/** The app on a phone that the server knows. */
export const boundPhone = async () => {
  const app = await openApp();
  await app.renew();
  return app;
};
