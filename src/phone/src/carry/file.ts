import { readParcel, type Parcel } from './parcel';

/** One parcel a line, so that two files laid together are still a file. */
export const textOfFile = (parcels: readonly Parcel[]): string => parcels.map((one) => JSON.stringify(one)).join('\n') + '\n';

/** Everything in a file that is a parcel, and how many lines were something else. */
export const readFile = (text: string): { parcels: Parcel[]; strange: number } => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parcels = lines.map(readParcel).filter((one) => one !== null);
  return { parcels, strange: lines.length - parcels.length };
};

export const saveAsFile = (parcels: readonly Parcel[], name: string): void => {
  const address = URL.createObjectURL(new Blob([textOfFile(parcels)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
