import { Icon } from '../../parts/Icon';
import { minuteInWords, shortDate, shortDay } from '../../words/time';
import type { Day } from '../me';

const shown = 5;

/** The last five dates on which something was expected or everybody was free, today at the right. */
export const Week = ({ days, today }: { days: readonly Day[]; today: string }) => {
  const last = days.filter((day) => day.date <= today && !isWeekend(day)).slice(-shown);
  return (
    <div class="pekan" role="list" aria-label="Lima hari kerja terakhir">
      {last.map((day) => (
        <span role="listitem" key={day.date} class={day.date === today ? 'kini' : ''}>
          {shortDay(day.date)}
          {day.date === today ? (
            <>
              <b>kini</b>
              <Icon of="clock" />
            </>
          ) : (
            <Past day={day} />
          )}
        </span>
      ))}
    </div>
  );
};

const isWeekend = (day: Day): boolean => day.kind === 'free';

const Past = ({ day }: { day: Day }) => {
  if (day.kind !== 'work') {
    return (
      <>
        <b>{day.kind === 'holiday' ? 'libur' : 'cuti'}</b>
        <span class="samar">{shortDate(day.date)}</span>
      </>
    );
  }
  if (day.came === null) {
    return (
      <>
        <b>kosong</b>
        <Icon of="help" tone="kun" />
      </>
    );
  }
  const isLate = day.starts !== null && Math.floor(day.came) > day.starts;
  return (
    <>
      <b>{minuteInWords(day.came)}</b>
      <Icon of={isLate ? 'clock' : 'check'} tone={isLate ? 'kun' : 'hij'} />
    </>
  );
};
