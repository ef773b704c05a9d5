'use client';
import { Component, type ReactNode } from 'react';
import { useMessages } from '../_shell/messages-provider.tsx';
import { NoticeLine } from './cell-notices.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Keeps a defect in drawing one answer to that answer: the rest of the page lives on. */
export class DrawBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && before.children !== this.props.children) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? <DrawFailure /> : this.props.children;
  }
}

function DrawFailure() {
  const { answer } = useMessages();
  return <NoticeLine tone="bad" text={answer.failed} />;
}
