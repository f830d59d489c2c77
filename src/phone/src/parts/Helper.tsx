import { useLive } from '../app/live';
import { Icon } from './Icon';

/** Whom to ask, by name; with a number one press calls. */
export const Helper = () => {
  const helper = useLive().me?.helper ?? null;
  if (helper === null) {
    return null;
  }
  return (
    <div class="daftar">
      {helper.phone === null ? (
        <div>
          <Who name={helper.name} post={helper.post} />
        </div>
      ) : (
        <a href={`tel:${helper.phone}`}>
          <Who name={`Telepon ${helper.name}`} post={helper.post} />
          <Icon of="next" />
        </a>
      )}
    </div>
  );
};

const Who = ({ name, post }: { name: string; post: string }) => (
  <>
    <span class="kotak-ik">
      <Icon of="phone" />
    </span>
    <span class="isi">
      <b>{name}</b>
      <small class="mini redup">{post}</small>
    </span>
  </>
);
