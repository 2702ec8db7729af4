/** The roles of those who sign for associations, as papers name them. */
export const usualRoles = [
  'رئيس مجلس الإدارة',
  'نائب رئيس مجلس الإدارة',
  'عضو مجلس الإدارة',
  'المشرف المالي',
  'أمين السر',
  'المدير التنفيذي',
] as const;
