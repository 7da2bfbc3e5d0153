import { STORY_VERSION, type Story } from '../../model/index.ts';
import { COVERAGE_SCENES } from './coverage.ts';
import { DEVICE_SCENES } from './devices.ts';
import { LAO_CAI_SCENES } from './lao-cai.ts';
import { REMAINING_SCENES } from './remaining.ts';

/**
 * The built-in story: the programme as its figures tell it. Every number is a reference, looked up
 * when it is shown; no text holds one.
 */
export const PROGRAMME: Story = {
  format: 'song-map-story',
  version: STORY_VERSION,
  name: 'programme',
  title: { vi: 'Sóng và máy tính cho em', en: 'Signal and computers for children' },
  description: {
    vi: 'Chương trình từ ngày phát động đến những thôn, bản còn lại, với số liệu sống.',
    en: 'The programme from its launch to the villages that are left, with live numbers.',
  },
  scenes: [...COVERAGE_SCENES, ...DEVICE_SCENES, ...LAO_CAI_SCENES, ...REMAINING_SCENES],
};
