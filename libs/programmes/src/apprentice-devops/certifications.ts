import type { Certification } from '../programme';

const movedIn2024 = 'Valid for 36 months if earned before 1 April 2024.';

/** Validity is set by the issuer and changes: the dates on the certificate always win. */
export const certifications: readonly Certification[] = [
  {
    key: 'aws-ccp',
    title: 'AWS Certified Cloud Practitioner',
    issuer: 'Amazon Web Services (AWS)',
    validMonths: 36,
  },
  {
    key: 'az-900',
    title: 'Microsoft Certified: Azure Fundamentals (AZ-900)',
    issuer: 'Microsoft',
    validMonths: null,
  },
  {
    key: 'itil4-foundation',
    title: 'ITIL 4 Foundation',
    issuer: 'PeopleCert',
    validMonths: 36,
    note: 'Renew it within 3 years. If you do not, the record stays with a note.',
  },
  { key: 'linux-plus', title: 'CompTIA Linux+', issuer: 'CompTIA', validMonths: 36 },
  {
    key: 'lpic-1',
    title: 'LPIC-1',
    issuer: 'Linux Professional Institute (LPI)',
    validMonths: 60,
    note: 'After 5 years it becomes inactive. It stays on your record.',
  },
  {
    key: 'linux-essentials',
    title: 'LPI Linux Essentials',
    issuer: 'Linux Professional Institute (LPI)',
    validMonths: null,
  },
  {
    key: 'terraform-associate',
    title: 'HashiCorp Certified: Terraform Associate (004)',
    issuer: 'HashiCorp',
    validMonths: 24,
  },
  {
    key: 'kcna',
    title: 'Kubernetes and Cloud Native Associate',
    issuer: 'Cloud Native Computing Foundation and the Linux Foundation',
    validMonths: 24,
    note: movedIn2024,
  },
  {
    key: 'ckad',
    title: 'Certified Kubernetes Application Developer',
    issuer: 'Cloud Native Computing Foundation and the Linux Foundation',
    validMonths: 24,
    note: movedIn2024,
  },
  {
    key: 'cka',
    title: 'Certified Kubernetes Administrator',
    issuer: 'Cloud Native Computing Foundation and the Linux Foundation',
    validMonths: 24,
    note: movedIn2024,
  },
];
