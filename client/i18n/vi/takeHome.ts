export const takeHome = {
  title: 'Mang về',
} as const;
