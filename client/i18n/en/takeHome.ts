import type { Dictionary } from '../dictionary.ts';

export const takeHome: Dictionary['takeHome'] = {
  title: 'Take home',
  pdf: 'PDF, a page a scene',
  pdfNotes: 'PDF with the speaker’s notes',
  pngs: 'PNG pictures, one a scene',
  pngSize: 'Size',
  pngSizes: { hd: '1920 × 1080', '4k': '3840 × 2160' },
  savePngs: 'Save the pictures (zip)',
  drawing: 'Drawing scene {{scene}} of {{scenes}}: {{title}}',
  loading: 'Loading the register…',
  progress: 'Progress of the scenes',
  stop: 'Stop',
  saved: 'Saved {{file}}',
  failed: 'The pictures could not be drawn',
  share: 'QR code and link',
  scan: 'Scan to open it on another device',
  qr: 'QR code of {{address}}',
  tooLong: 'This link is too long for a QR code; copy it instead.',
  address: 'Link',
  copy: 'Copy',
  copied: 'Link copied',
  onlyHere:
    'This address opens on this computer only: nobody else who scans the code will get anywhere. Open the page by the server’s name or network address, then take the code.',
};
