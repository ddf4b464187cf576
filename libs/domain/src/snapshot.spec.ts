import { canonicalJson } from './canonical-json';
import type { SnapshotEvidence } from './evidence';
import {
  differenceBetween,
  snapshotJson,
  type Snapshot,
  type SnapshotObservation,
} from './snapshot';

const entry = (id: string, facts = {}) => ({
  id,
  revision: 1,
  on: '2026-11-20',
  minutes: 90,
  kind: 'build-work',
  mode: 'alone',
  with: '',
  did: 'Rewrote the scan step',
  learned: '',
  ...facts,
});
const evidence = (id: string, facts: Partial<SnapshotEvidence> = {}): SnapshotEvidence => ({
  id,
  kind: 'file',
  title: `Scan report ${id}`,
  on: '2026-11-20',
  text: 'scan.pdf',
  sha256: '0'.repeat(64),
  ...facts,
});
const seen = (id: string, facts: Partial<SnapshotObservation> = {}): SnapshotObservation => ({
  id,
  by: `Observer ${id}`,
  verdict: 'confirmed',
  on: '2026-11-19',
  comment: '',
  ...facts,
});
const snapshot = (facts: Partial<Snapshot> = {}): Snapshot => ({
  item: {
    key: 'test.iac-checks',
    title: 'Add automatic checks',
    guidance: 'Format and scan',
    doneWhen: 'An unsafe change is stopped',
    programme: 'apprentice-devops 1',
  },
  statement: 'I added the steps.',
  selfLevel: 'working',
  selfLevels: [],
  entries: [entry('a'), entry('b', { on: '2026-11-12' })],
  evidence: [evidence('e'), evidence('f', { on: '2026-11-11' })],
  observations: [seen('o'), seen('p', { on: '2026-11-11' })],
  ...facts,
});

describe('rule 4: a request stands on one snapshot', () => {
  it('is the same text whatever the order in which sessions come', () => {
    const turned = snapshot({
      entries: [...snapshot().entries].reverse(),
      evidence: [...snapshot().evidence].reverse(),
      observations: [...snapshot().observations].reverse(),
    });
    expect(canonicalJson(snapshotJson(turned))).toBe(canonicalJson(snapshotJson(snapshot())));
  });

  const changes: [string, Snapshot][] = [
    [
      'Evidence: Scan report e',
      snapshot({
        evidence: [evidence('e', { sha256: '1'.repeat(64) }), evidence('f', { on: '2026-11-11' })],
      }),
    ],
    ['Observation by Observer p', snapshot({ observations: [seen('o')] })],
    [
      'Observation by Observer o',
      snapshot({
        observations: [seen('o', { verdict: 'not-yet' }), seen('p', { on: '2026-11-11' })],
      }),
    ],
    ['Evidence: Scan report f', snapshot({ evidence: [evidence('e')] })],
    [
      'Evidence: Other title',
      snapshot({
        evidence: [evidence('e', { title: 'Other title' }), evidence('f', { on: '2026-11-11' })],
      }),
    ],
    ['Statement', snapshot({ statement: 'I added the steps. A failed scan blocks.' })],
    ['Level claimed', snapshot({ selfLevel: null })],
    ['Title', snapshot({ item: { ...snapshot().item, title: 'Other' } })],
    ['What to do', snapshot({ item: { ...snapshot().item, guidance: 'Other' } })],
    ['Done when', snapshot({ item: { ...snapshot().item, doneWhen: 'Other' } })],
    [
      'Session on 20 November 2026',
      snapshot({ entries: [entry('a', { minutes: 60 }), snapshot().entries[1]!] }),
    ],
    [
      'Session on 20 November 2026',
      snapshot({ entries: [entry('a', { learned: 'x' }), snapshot().entries[1]!] }),
    ],
  ];

  it.each(changes)('%s: a change is another text, and the difference says where', (what, after) => {
    expect(canonicalJson(snapshotJson(after))).not.toBe(canonicalJson(snapshotJson(snapshot())));
    expect(differenceBetween(snapshot(), after).map((each) => each.what)).toEqual([what]);
  });

  it('says what was added and what was removed', () => {
    const after = snapshot({ entries: [entry('a'), entry('c', { on: '2026-11-21' })] });
    expect(differenceBetween(snapshot(), after)).toEqual([
      expect.objectContaining({ what: 'Session on 12 November 2026', after: null }),
      expect.objectContaining({ what: 'Session on 21 November 2026', before: null }),
    ]);
  });

  it('says a session and a level in the words of the pages', () => {
    const full = { with: 'Priya Nair', learned: 'Scans find more than people' };
    const after = snapshot({
      selfLevel: 'practitioner',
      entries: [entry('a', { ...full, minutes: 60, mode: 'with-help' }), snapshot().entries[1]!],
    });
    expect(differenceBetween(snapshot(), after)).toEqual([
      { what: 'Level claimed', before: 'Working', after: 'Practitioner' },
      {
        what: 'Session on 20 November 2026',
        before: '1 h 30 min. Build work, alone\nRewrote the scan step',
        after:
          '1 h. Build work, with help. With Priya Nair\nRewrote the scan step\nLearned: Scans find more than people',
      },
    ]);
  });

  it('says both days of a session that was moved to another', () => {
    const after = snapshot({ entries: [entry('a', { on: '2026-11-19' }), snapshot().entries[1]!] });
    expect(differenceBetween(snapshot(), after)).toEqual([
      {
        what: 'Session on 19 November 2026',
        before: '20 November 2026. 1 h 30 min. Build work, alone\nRewrote the scan step',
        after: '19 November 2026. 1 h 30 min. Build work, alone\nRewrote the scan step',
      },
    ]);
  });

  it('keeps a word that the pages do not know', () => {
    const after = snapshot({ selfLevel: 'master' });
    expect(differenceBetween(snapshot(), after)).toMatchObject([{ after: 'master' }]);
  });

  describe('what is claimed for each skill', () => {
    const claim = (skill: string, name: string, level: string) => ({ skill, name, level });
    const inf = (level: string) => claim('INF', 'Information security', level);
    const sup = (level: string) => claim('SUP', 'Service support', level);
    const differs = snapshot({ selfLevel: null, selfLevels: [inf('awareness'), sup('working')] });

    it('is under the signature, in any order', () => {
      const turned = { ...differs, selfLevels: [...differs.selfLevels].reverse() };
      expect(canonicalJson(snapshotJson(turned))).toBe(canonicalJson(snapshotJson(differs)));
      const other = { ...differs, selfLevels: [inf('working'), sup('working')] };
      expect(canonicalJson(snapshotJson(other))).not.toBe(canonicalJson(snapshotJson(differs)));
    });

    it('is compared skill by skill', () => {
      const after = { ...differs, selfLevels: [inf('working'), sup('working')] };
      expect(differenceBetween(differs, after)).toEqual([
        { what: 'Level claimed: Information security', before: 'Awareness', after: 'Working' },
      ]);
    });

    it('is one line where it is one level for all of them', () => {
      const all = (level: string) =>
        snapshot({ selfLevel: level, selfLevels: [inf(level), sup(level)] });
      expect(differenceBetween(all('awareness'), all('working'))).toEqual([
        { what: 'Level claimed', before: 'Awareness', after: 'Working' },
      ]);
    });

    it('is what an older snapshot claimed for the item as a whole', () => {
      expect(differenceBetween(snapshot(), differs)).toEqual([
        { what: 'Level claimed: Information security', before: 'Working', after: 'Awareness' },
      ]);
      const same = snapshot({ selfLevels: [inf('working'), sup('working')] });
      expect(differenceBetween(snapshot(), same)).toEqual([]);
    });
  });

  it('finds no difference where there is none', () => {
    expect(differenceBetween(snapshot(), snapshot())).toEqual([]);
  });
});
