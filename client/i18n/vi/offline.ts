export const offline = {
  title: 'Dùng khi không có mạng',
} as const;
