/** Times as people here write them: 06.24, Senin, 4 Mei 2026. All of them in the zone of the office, not of the phone. */

const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const shortDays = ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'];
const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** The three zones of Indonesia know no summer time. */
export type Zone = 'WIB' | 'WITA' | 'WIT';

const offsets: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };
const millisecondsPerHour = 3_600_000;
export const millisecondsPerDay = 24 * millisecondsPerHour;

/** The wall clock of a zone as a date whose UTC fields are the wall's. */
const wall = (instant: number, zone: Zone): Date => new Date(instant + offsets[zone] * millisecondsPerHour);

const two = (number: number): string => String(number).padStart(2, '0');

/** "06.24" */
export const clock = (instant: number, zone: Zone): string => {
  const at = wall(instant, zone);
  return `${two(at.getUTCHours())}.${two(at.getUTCMinutes())}`;
};

/** "2026-05-04", the date on the wall. */
export const dateOf = (instant: number, zone: Zone): string => wall(instant, zone).toISOString().slice(0, 10);

/** Minutes since midnight on the wall, with seconds as a fraction. */
export const minuteOf = (instant: number, zone: Zone): number => {
  const at = wall(instant, zone);
  return at.getUTCHours() * 60 + at.getUTCMinutes() + at.getUTCSeconds() / 60;
};

/** The instant of a minute of a date on the wall; minutes may exceed a day, for shifts that end next morning. */
export const instantOf = (date: string, minute: number, zone: Zone): number =>
  Date.parse(`${date}T00:00:00Z`) + minute * 60_000 - offsets[zone] * millisecondsPerHour;

/** Minutes since the midnight of a date on the wall; after the next midnight they count on, as night shifts do. */
export const minuteSince = (date: string, instant: number, zone: Zone): number =>
  (instant - instantOf(date, 0, zone)) / 60_000;

/** "06.30" of 390 */
export const minuteInWords = (minute: number): string =>
  `${two(Math.floor(minute / 60) % 24)}.${two(Math.floor(minute) % 60)}`;

const parts = (date: string) => {
  const at = new Date(`${date}T00:00:00Z`);
  return { weekday: at.getUTCDay(), day: at.getUTCDate(), month: at.getUTCMonth(), year: at.getUTCFullYear() };
};

/** "Senin, 4 Mei 2026" */
export const dateInWords = (date: string): string => {
  const { weekday, day, month, year } = parts(date);
  return `${days[weekday]}, ${day} ${months[month]} ${year}`;
};

/** "Senin, 4 Mei" */
export const dayInWords = (date: string): string => {
  const { weekday, day, month } = parts(date);
  return `${days[weekday]}, ${day} ${months[month]}`;
};

/** "Sen" */
export const shortDay = (date: string): string => shortDays[parts(date).weekday]!;

/** "1 Mei" */
export const shortDate = (date: string): string => `${parts(date).day} ${months[parts(date).month]!.slice(0, 3)}`;

/** "180 m", and from a kilometre on "14,6 km": nobody walks to the metre. */
export const farInWords = (metres: number): string =>
  metres < 995 ? `${Math.max(10, Math.round(metres / 10) * 10)} m` : `${(metres / 1000).toFixed(1).replace('.', ',')} km`;

/** "7 jam 39 menit" */
export const spanInWords = (minutes: number): string => {
  const whole = Math.max(0, Math.floor(minutes));
  const hours = Math.floor(whole / 60);
  return hours === 0 ? `${whole} menit` : `${hours} jam ${whole % 60} menit`;
};

/** "Selamat pagi" */
export const greeting = (minute: number): string =>
  minute < 11 * 60 ? 'Selamat pagi' : minute < 15 * 60 ? 'Selamat siang' : minute < 18.5 * 60 ? 'Selamat sore' : 'Selamat malam';

/** "nanti siang", "besok pagi": when something opens by itself. */
export const laterInWords = (instant: number, now: number, zone: Zone): string => {
  const part = greeting(minuteOf(instant, zone)).slice('Selamat '.length);
  return `${dateOf(instant, zone) === dateOf(now, zone) ? 'nanti' : 'besok'} ${part}`;
};

/** "Kemarin", and by its name when it was earlier: "Rabu". */
export const dayBefore = (date: string, now: number, zone: Zone): string =>
  date === dateOf(now - millisecondsPerDay, zone) ? 'Kemarin' : days[parts(date).weekday]!;

/** "Rabu" within a week, and with its date when it was earlier: "Rabu, 22 April". */
export const sinceInWords = (date: string, now: number, zone: Zone): string =>
  date > dateOf(now - 7 * millisecondsPerDay, zone) ? days[parts(date).weekday]! : dayInWords(date);

/** "April 2026" of "2026-04" */
export const monthInWords = (month: string): string =>
  `${months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** "2026-03" of "2026-04" and -1 */
export const monthAfter = (month: string, steps: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + steps;
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}`;
};

/** "Sel 7 Apr" */
export const shortDayAndMonth = (date: string): string => `${shortDay(date)} ${shortDate(date)}`;
