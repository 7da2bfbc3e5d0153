export const present = {
  scene: 'Cảnh {{number}} trên {{total}}',
} as const;
