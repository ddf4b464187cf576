import { ConfigError, readConfig } from './config';

const read = (env: NodeJS.ProcessEnv) => readConfig(env, '/web');

/** The lines of the refusal. Empty: the settings are right. */
function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    read(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
const badVariables = (env: NodeJS.ProcessEnv) =>
  problemsOf(env).map((line) => line.slice(0, line.indexOf(':')));

const production = {
  NODE_ENV: 'production',
  HOST: '0.0.0.0',
  PUBLIC_URL: 'https://tracker.example.gov.uk',
};

describe('without any setting', () => {
  it('is a demo on this machine, in a file', () => {
    expect(read({})).toEqual({
      production: false,
      demo: true,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      database: { kind: 'sqlite', file: 'data/demo.sqlite' },
      trustedProxies: [],
      webFolder: '/web',
      files: {
        folder: 'data/demo.sqlite-files',
        s3: null,
        kinds: ['pdf', 'jpeg', 'png', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'txt', 'csv', 'md'],
        largest: 10 * 1024 * 1024,
        quota: 500 * 1024 * 1024,
        clamd: null,
      },
      mail: { server: null, folder: 'data/mail', from: 'apprentice-tracker@localhost' },
      witnessLinkDays: 14,
      logLevel: 'warn',
    });
  });

  it('follows the port in its own address', () => {
    expect(read({ PORT: '4100' })).toMatchObject({
      port: 4100,
      publicUrl: 'http://localhost:4100',
    });
  });
});

describe('every bad variable is named, not only the first', () => {
  it('says all that is malformed', () => {
    const env = {
      NODE_ENV: 'prod',
      HOST: '',
      PORT: 'abc',
      PUBLIC_URL: 'ftp://tracker.example.gov.uk',
      DATABASE_URL: 'mysql://db/tracker',
      DATABASE_FILE: '',
      TRUSTED_PROXIES: 'the proxy',
      SMTP_URL: 'https://mail.example.gov.uk',
      MAIL_FROM: 'Apprentice tracker',
      MAIL_FOLDER: '',
      WITNESS_LINK_DAYS: '0',
      LOG_LEVEL: 'loud',
    };
    expect([...new Set(badVariables(env))].sort()).toEqual(Object.keys(env).sort());
  });

  it('says what is malformed and what production refuses in one go', () => {
    const env = {
      ...production,
      PORT: '70000',
      PUBLIC_URL: 'http://tracker.example.gov.uk',
      DATABASE_URL: 'postgres://tracker:tracker@db/tracker',
    };
    expect(badVariables(env).sort()).toEqual(['DATABASE_URL', 'PORT', 'PUBLIC_URL']);
  });

  it('says what is malformed and what the demo refuses in one go', () => {
    expect(badVariables({ HOST: '0.0.0.0', PORT: '-1' }).sort()).toEqual(['HOST', 'PORT']);
  });

  it('puts each on a line of its own below one sentence', () => {
    expect(() => read({ HOST: '0.0.0.0', LOG_LEVEL: 'loud' })).toThrow(
      /^The settings are not right:\n {2}LOG_LEVEL: .+\n {2}HOST: .+$/,
    );
  });
});

describe('production', () => {
  it('has no demo and may listen to others', () => {
    expect(read(production)).toMatchObject({ production: true, demo: false, host: '0.0.0.0' });
  });

  it('keeps its record in a file that is not the demo’s', () => {
    expect(read(production).database).toEqual({ kind: 'sqlite', file: 'data/tracker.sqlite' });
  });

  it.each([undefined, 'http://tracker.example.gov.uk', 'http://localhost:3000', 'https:/'])(
    'refuses %s as the address that people type',
    (PUBLIC_URL) => {
      expect(badVariables({ ...production, PUBLIC_URL })).toContain('PUBLIC_URL');
    },
  );

  it.each(['tracker', 'postgres', 'password', 'development'])(
    'refuses the password “%s”, which stands in the repository',
    (password) => {
      const DATABASE_URL = `postgres://tracker:${password}@db:5432/tracker`;
      expect(badVariables({ ...production, DATABASE_URL })).toEqual(['DATABASE_URL']);
      expect(problemsOf({ DATABASE_URL })).toEqual([]);
    },
  );

  it('takes a password of its own', () => {
    const DATABASE_URL = 'postgresql://tracker:j4-fk2-s9a@db:5432/tracker';
    expect(read({ ...production, DATABASE_URL }).database).toEqual({
      kind: 'postgres',
      url: DATABASE_URL,
    });
  });
});

describe('the demo', () => {
  it.each(['127.0.0.1', 'localhost', '::1'])('listens on %s', (HOST) => {
    expect(read({ HOST })).toMatchObject({ demo: true, host: HOST });
  });

  it.each(['0.0.0.0', '::', '192.168.1.20', 'tracker.example.gov.uk'])(
    'refuses to listen on %s, whatever it is called',
    (HOST) => {
      for (const NODE_ENV of [undefined, 'development', 'test'])
        expect(problemsOf({ HOST, NODE_ENV })).toEqual([
          'HOST: the demo listens on this machine only (127.0.0.1). Set NODE_ENV=production to serve others',
        ]);
    },
  );
});

describe('the address in the browser', () => {
  it.each([
    ['https://tracker.example.gov.uk/', 'https://tracker.example.gov.uk'],
    ['https://Tracker.Example.gov.uk', 'https://tracker.example.gov.uk'],
    ['https://tracker.example.gov.uk:443', 'https://tracker.example.gov.uk'],
    ['https://tracker.example.gov.uk:8443', 'https://tracker.example.gov.uk:8443'],
  ])('%s is what a browser sends as its origin', (PUBLIC_URL, origin) => {
    expect(read({ ...production, PUBLIC_URL }).publicUrl).toBe(origin);
  });

  it.each(['https://example.gov.uk/tracker', 'https://me:secret@example.gov.uk', 'https://a.uk?b'])(
    'refuses %s: the service stands at the root of its address',
    (PUBLIC_URL) => {
      expect(badVariables({ ...production, PUBLIC_URL })).toEqual(['PUBLIC_URL']);
    },
  );
});

describe('the port', () => {
  it.each(['', ' ', '0x50', '1e3', '80.5', '65536', '-1'])('cannot be “%s”', (PORT) => {
    expect(badVariables({ PORT })).toEqual(['PORT']);
  });
});

describe('trusted proxies', () => {
  it('are addresses and ranges, with commas between', () => {
    const TRUSTED_PROXIES = ' 10.0.0.0/8, 192.168.1.1 ,fd00::/8,loopback,';
    expect(read({ TRUSTED_PROXIES }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '192.168.1.1',
      'fd00::/8',
      'loopback',
    ]);
  });

  it.each(['true', '*', 'proxy.internal', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.0/8/8', '1'])(
    'cannot be %s, which would believe everybody or nobody',
    (TRUSTED_PROXIES) => {
      expect(badVariables({ TRUSTED_PROXIES })).toEqual(['TRUSTED_PROXIES']);
    },
  );
});

describe('mail', () => {
  it('goes to a server where one is named, from the address that is named', () => {
    const SMTP_URL = 'smtp://tracker:j4-fk2-s9a@mail.example.gov.uk:587';
    expect(read({ SMTP_URL, MAIL_FROM: 'tracker@example.gov.uk' }).mail).toEqual({
      server: SMTP_URL,
      folder: 'data/mail',
      from: 'tracker@example.gov.uk',
    });
  });

  it('comes from the service’s own address where none is named', () => {
    expect(read(production).mail.from).toBe('apprentice-tracker@tracker.example.gov.uk');
  });

  it('never says the password of the server in a refusal', () => {
    const SMTP_URL = 'imap://tracker:j4-fk2-s9a@mail.example.gov.uk';
    expect(problemsOf({ SMTP_URL }).join()).not.toContain('j4-fk2-s9a');
  });
});

it('the web folder can be somewhere else', () => {
  expect(read({ WEB_FOLDER: '/elsewhere' }).webFolder).toBe('/elsewhere');
});

describe('files', () => {
  const s3 = {
    FILES_S3_URL: 'https://s3.example.gov.uk/',
    FILES_S3_BUCKET: 'tracker',
    FILES_S3_KEY: 'key',
    FILES_S3_SECRET: 'secret',
  };

  it('lie beside the database and are named after it, so that no two databases share them', () => {
    expect(read({ DATABASE_FILE: '/srv/tracker.sqlite' }).files.folder).toBe(
      '/srv/tracker.sqlite-files',
    );
    expect(read({ DATABASE_URL: 'postgres://t:t@db/t' }).files.folder).toBe('data/files');
    expect(read({ FILES_FOLDER: '/srv/files' }).files.folder).toBe('/srv/files');
  });

  it('have limits in megabytes', () => {
    expect(read({ FILES_LARGEST_MB: '25', FILES_QUOTA_MB: '1000' }).files).toMatchObject({
      largest: 25 * 1024 * 1024,
      quota: 1000 * 1024 * 1024,
    });
    expect(badVariables({ FILES_LARGEST_MB: '0', FILES_QUOTA_MB: '1.5' }).sort()).toEqual([
      'FILES_LARGEST_MB',
      'FILES_QUOTA_MB',
    ]);
  });

  it('are of the kinds that are named', () => {
    expect(read({ FILES_KINDS: 'pdf, png' }).files.kinds).toEqual(['pdf', 'png']);
    expect(badVariables({ FILES_KINDS: 'pdf,exe' })).toEqual(['FILES_KINDS']);
  });

  it('are kept in S3 when all of its settings are there', () => {
    expect(read(s3).files.s3).toEqual({
      url: 'https://s3.example.gov.uk',
      bucket: 'tracker',
      key: 'key',
      secret: 'secret',
      region: 'eu-west-2',
    });
    for (const name of Object.keys(s3))
      expect(badVariables({ ...s3, [name]: undefined })).toEqual([name]);
  });

  it.each([
    ['tcp://scanner:3310', { host: 'scanner', port: 3310 }],
    ['tcp://scanner', { host: 'scanner', port: 3310 }],
    ['tcp://[::1]:3311', { host: '::1', port: 3311 }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('are scanned by %s', (CLAMD_URL, clamd) => {
    expect(read({ CLAMD_URL }).files.clamd).toEqual(clamd);
  });

  it('are not scanned when no scanner is named', () => {
    expect(read({ CLAMD_URL: '' }).files.clamd).toBeNull();
  });

  it.each(['scanner', 'http://scanner:3310', 'unix:clamd.ctl'])(
    'cannot be scanned by “%s”',
    (CLAMD_URL) => {
      expect(badVariables({ CLAMD_URL })).toEqual(['CLAMD_URL']);
    },
  );
});
