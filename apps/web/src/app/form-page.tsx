import { Form, type Schema } from '@tracker/govuk';
import { PageFrame, PageHead, type PageProps, type WithChildren } from './page';

type FormPageProps<Values> = PageProps &
  WithChildren & {
    schema: Schema<Values>;
    onSubmit: (values: Values) => Promise<unknown> | void;
    defaultValues?: object;
  };

/** A page that is one form: the error summary stands above the title, as GOV.UK asks. */
export function FormPage<Values>({
  children,
  schema,
  onSubmit,
  defaultValues,
  ...props
}: FormPageProps<Values>) {
  return (
    <PageFrame {...props}>
      <Form schema={schema} onSubmit={onSubmit} defaultValues={defaultValues}>
        <PageHead {...props} />
        {children}
      </Form>
    </PageFrame>
  );
}
