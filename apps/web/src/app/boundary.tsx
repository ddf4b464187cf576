import { useQueryClient } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Problem } from './problem';

/** Shows what went wrong in place of the page, inside the frame. Another address is another try. */
export function Boundary({ children }: { children: ReactNode }) {
  const { key } = useLocation();
  const client = useQueryClient();
  const forget = () => client.removeQueries({ predicate: ({ state }) => state.status === 'error' });
  return (
    <Catch place={key} onCatch={forget}>
      {children}
    </Catch>
  );
}

type Props = {
  place: string; /** What failed has to be read anew, not remembered as failed. */
  onCatch: () => void;
  children: ReactNode;
};
type State = { error: Error | null; place: string };

class Catch extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): Partial<State> | null {
    return place === state.place ? null : { error: null, place };
  }

  override componentDidCatch() {
    this.props.onCatch();
  }

  tryAgain = () => this.setState({ error: null });

  override render() {
    const { error } = this.state;
    return error ? <Problem error={error} onTryAgain={this.tryAgain} /> : this.props.children;
  }
}
