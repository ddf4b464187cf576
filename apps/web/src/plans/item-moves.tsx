import { plans, type ItemView } from '@tracker/contract';
import { Button, ButtonGroup } from '@tracker/govuk';
import { useState } from 'react';
import { useDone } from '../app/done';
import { namesOf } from '../app/names';
import { useWrite } from '../app/query';

/** The moves that are open to the reader, the one that comes next first. Others are not shown. */
export function ItemMoves({ item }: { item: ItemView }) {
  const [problem, setProblem] = useState('');
  const buttons = buttonsFor(item);
  if (buttons.length === 0) return null;
  return (
    <>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <ButtonGroup>
        {buttons.map((button, index) => (
          <Move
            key={button.text}
            item={item}
            button={button}
            variant={index === 0 && !isUndo(button) ? undefined : 'secondary'}
            onProblem={setProblem}
          />
        ))}
      </ButtonGroup>
    </>
  );
}

type Name = ItemView['moves'][number];
type OneTap = 'start' | 'tick' | 'undo';
/** A page of its own, or one tap. */
type MoveButton = { text: string; href: string } | { text: string; tap: OneTap };

/** To undo is possible, never what comes next. */
const isUndo = (button: MoveButton) => 'tap' in button && button.tap === 'undo';

/** In the order in which they stand. What the mentor asked for comes before asking again. */
function buttonsFor(item: ItemView): MoveButton[] {
  const at = (page: string) => `/items/${item.id}/${page}`;
  const can = (name: Name) => item.moves.includes(name);
  const write = {
    text: item.statement ? 'Change what I did' : 'Write what I did',
    href: at('statement'),
  };
  const ask = { text: `Ask ${signersOf(item)} for sign-off`, href: at('request') };
  const hasWords = item.statement !== '' && item.returned === null;
  const writing = item.canEdit && !item.isTicked;
  const all: (MoveButton | false)[] = [
    (can('sign-off') || can('return') || can('reconfirm')) && {
      text: 'Review and decide',
      href: at('review'),
    },
    can('tick') && { text: 'Mark as completed', tap: 'tick' },
    can('start') && { text: 'Start this item', tap: 'start' },
    can('request') && hasWords && ask,
    writing && !can('start') && write,
    can('request') && !hasWords && ask,
    item.canEdit &&
      item.apprenticeship.isMine && {
        text: 'Log a session for this',
        href: `/log/new?item=${item.id}`,
      },
    item.canEdit &&
      item.apprenticeship.isMine && {
        text: 'Add evidence',
        href: `/portfolio/new?item=${item.id}`,
      },
    can('withdraw') && { text: 'Withdraw this request', href: at('withdraw') },
    can('untick') && { text: 'This is not done after all', href: at('untick') },
    can('undo') && { text: 'Undo this sign-off', tap: 'undo' },
    can('revoke') && { text: 'Revoke this sign-off', href: at('revoke') },
    can('exempt') && { text: 'Mark as not required', href: at('exempt') },
    can('reinstate') && { text: 'Make it required again', href: at('reinstate') },
  ];
  return all.filter((button) => button !== false);
}

const signersOf = ({ signer }: ItemView) => namesOf(signer.people) || 'your mentor';

type MoveProps = {
  item: ItemView;
  button: MoveButton;
  variant: 'secondary' | undefined;
  onProblem: (words: string) => void;
};

function Move({ item, button, variant, onProblem }: MoveProps) {
  if ('href' in button)
    return (
      <Button href={button.href} variant={variant}>
        {button.text}
      </Button>
    );
  return <OneTapMove {...{ item, variant, onProblem }} text={button.text} name={button.tap} />;
}

const taps = {
  start: { endpoint: plans.startItem, done: 'You started this item' },
  tick: {
    endpoint: plans.tickItem,
    done: 'Marked as completed. If that was a mistake, choose “This is not done after all”.',
  },
  undo: {
    endpoint: plans.undoSignOff,
    done: 'You undid the sign-off. The request waits for you again.',
  },
} as const;

type OneTapMoveProps = Omit<MoveProps, 'button'> & { text: string; name: OneTap };

function OneTapMove({ item: { id }, name, text, variant, onProblem }: OneTapMoveProps) {
  const { endpoint, done: words } = taps[name];
  const make = useWrite(endpoint);
  const done = useDone();
  const [isSending, setSending] = useState(false);
  const tap = async () => {
    if (isSending) return;
    setSending(true);
    try {
      await make({ params: { id }, body: {} });
      done(`/items/${id}`, words);
    } catch (problem) {
      onProblem((problem as Error).message);
    } finally {
      setSending(false);
    }
  };
  return (
    <Button type="button" variant={variant} aria-disabled={isSending} onClick={() => void tap()}>
      {text}
    </Button>
  );
}
