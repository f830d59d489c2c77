import { useLive } from '../app/live';
import { Icon } from './Icon';

/** Whom to ask, by name. */
export const Helper = () => {
  const helper = useLive().me?.helper ?? null;
  return helper === null ? null : (
    <div class="daftar">
      <div>
        <span class="kotak-ik">
          <Icon of="person" />
        </span>
        <span class="isi">
          <b>Minta tolong {helper.name}</b>
          <small class="mini redup">{helper.post}</small>
        </span>
      </div>
    </div>
  );
};
