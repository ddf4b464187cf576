import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may know whom: the map in README.md. */
const may = (project, ...others) => ({
  sourceTag: `is:${project}`,
  onlyDependOnLibsWithTags: others.map((other) => `is:${other}`),
});
const boundaries = [
  may('domain'),
  may('govuk'),
  may('contract', 'domain'),
  may('programmes', 'contract', 'domain'),
  may('examples', 'contract', 'domain'),
  may('api', 'contract', 'domain', 'programmes', 'examples'),
  { ...may('web', 'contract', 'govuk'), bannedExternalImports: ['typeorm', '@nestjs/*'] },
  may('e2e', 'examples'),
];

/** Imports that these files may not have. Where two sets of files overlap, the later one counts alone. */
const refuse = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

/** The rules stand alone: not even a package may be imported. */
const nothingElse = { regex: '^(?!\\./)', message: 'The domain imports nothing but itself.' };

/** The example people are for tests and for the demo, never for a feature. */
const noExamples = {
  group: ['@tracker/examples'],
  message: 'Only specs, the demo and the journeys may use the examples.',
};
const noDashboard = {
  regex: '^\\.\\./dashboard/',
  message: 'The dashboard reads the features; no feature may need it.',
};
const noFeature = {
  regex: '^\\.\\./(?!audit/|entities$|migrations$)',
  message: 'The platform knows no feature.',
};
const noOtherFeature = (up) => ({
  regex: `^${up}(?!app/|testing/)`,
  message: 'A feature of the web app uses app/, and no other feature.',
});
const noFeatureInFrame = {
  regex: '^\\.\\./(?!testing/)',
  message: 'The frame of the pages knows no feature.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/*.cjs',
      '**/*.mjs',
      '**/*.mts',
      '.nx/**',
      'data/**',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: boundaries },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
    },
  },
  // A migration is written once, in one piece, and never changed.
  { files: ['apps/api/src/migrations/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['libs/domain/src/*.ts'], ignores: ['**/*.spec.ts'], rules: refuse(nothingElse) },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'apps/api/src/demo/**', 'apps/api/src/testing/**'],
    rules: refuse(noExamples, noDashboard),
  },
  {
    files: ['apps/api/src/platform/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: refuse(noExamples, noFeature),
  },
  {
    files: ['apps/web/src/*/*.{ts,tsx}'],
    ignores: ['apps/web/src/testing/**'],
    rules: refuse(noOtherFeature('\\.\\./')),
  },
  {
    files: ['apps/web/src/*/*/*.{ts,tsx}'],
    rules: refuse(noOtherFeature('\\.\\./\\.\\./')),
  },
  { files: ['apps/web/src/app/*.{ts,tsx}'], rules: refuse(noFeatureInFrame) },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/platform/config.ts', '**/*.spec.ts', 'apps/api/src/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read it in platform/config.ts.' },
      ],
    },
  },
);
