import type { CollectionId } from '../store/store.ts';

const CONNECTED = '#2F5DA8';
const UNKNOWN = '#7A8790';
const ACCENT = '#0B6E99';

/** The colours of the map's light theme, by collection and value; `plain` where rows are not told apart. */
export const KML_COLORS: Readonly<Partial<Record<CollectionId, Readonly<Record<string, string>>>>> =
  {
    villages: { none: '#C1272D', partial: '#CC6B00', covered: '#5B8C85', unknown: UNKNOWN },
    schools: {
      fibre: CONNECTED,
      mobile: CONNECTED,
      satellite: CONNECTED,
      none: '#566573',
      unknown: UNKNOWN,
    },
    provinces: { plain: ACCENT },
    archipelagos: { hoang_sa: ACCENT, truong_sa: ACCENT },
  };
