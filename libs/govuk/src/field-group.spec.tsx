import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { z } from 'zod';
import { Button } from './button';
import { FieldGroup } from './field-group';
import { Form } from './form';

const schema = z.object({ duration: z.enum(['30', '60'], 'Select how long the session lasted') });

it('gives controls of the page’s own making their question, hint and message', async () => {
  render(
    <Form schema={schema} onSubmit={jest.fn()}>
      <FieldGroup name="duration" legend="How long?" hint="To the nearest half hour">
        <input type="radio" id="duration" name="duration" value="30" aria-label="30 min" />
        <input type="radio" id="duration-2" name="duration" value="60" aria-label="1 hour" />
      </FieldGroup>
      <Button>Add</Button>
    </Form>,
  );
  const question = screen.getByRole('group', { name: 'How long?' });
  expect(question.getAttribute('aria-describedby')).toBe('duration-hint');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  expect(question.getAttribute('aria-describedby')).toBe('duration-hint duration-error');
  await userEvent.click(screen.getByRole('link', { name: 'Select how long the session lasted' }));
  expect(screen.getByLabelText('30 min')).toBe(document.activeElement);
});
