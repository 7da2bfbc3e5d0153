export const searchHit = {
  merged: '{{old}} đã nhập vào {{name}} từ {{date}}',
  renamed: '{{old}} đổi tên thành {{name}} từ {{date}}',
  nowIn: 'nay thuộc {{name}}',
};
