import { Injectable } from '@nestjs/common';
import type { RolePage } from '@tracker/contract';
import { missing } from '@tracker/domain';
import type { Programme, RoleDefinition } from '@tracker/programmes';
import { Db } from '../platform/db';
import { Programmes } from './programmes';
import { phaseSummary, shippedRole } from './shipped-role';

/** The role definition whole, joined to the checklist that was made from it. */
@Injectable()
export class RoleViews {
  constructor(
    private readonly db: Db,
    private readonly programmes: Programmes,
  ) {}

  async one(key: string): Promise<RolePage> {
    const role = shippedRole(key);
    if (!role) throw missing('Role definition');
    const { content } = await this.programmes.newest(this.db.read, key);
    return {
      key,
      title: role.title,
      organisation: content.organisation,
      grade: content.grade,
      sections: role.sections.map((section) => ({
        ...section,
        paragraphs: [...section.paragraphs],
        points: [...section.points],
        links: [...section.links],
      })),
      duties: dutiesOf(role, content),
      phases: content.phases.map((phase) => ({
        key: phase.key,
        title: phase.title,
        summary: phaseSummary(key, phase.key),
        items: countIn(content, phase.key),
      })),
      workWith: workWithOf(role, content),
      sfia: [...role.sfia],
      appendix: [...role.appendix],
    };
  }
}

/** In the words of the role definition, under the heading of the duty that holds the checklist. */
const dutiesOf = (role: RoleDefinition, content: Programme): RolePage['duties'] =>
  role.duties.flatMap(({ dutyKey, text }) => {
    const duty = content.duties.find(({ key }) => key === dutyKey);
    return duty
      ? [{ key: dutyKey, title: duty.title, summary: text, items: countIn(content, dutyKey) }]
      : [];
  });

const workWithOf = (role: RoleDefinition, content: Programme): RolePage['workWith'] =>
  role.workWith.map(({ key, title, why, itemKeys }) => ({
    key,
    title,
    why,
    items: content.items
      .filter((item) => itemKeys.includes(item.key))
      .map((item) => ({ key: item.key, title: item.title })),
  }));

const countIn = (content: Programme, groupKey: string) =>
  content.items.filter(({ group }) => group.key === groupKey).length;
