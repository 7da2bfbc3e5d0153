import { Component, type ReactNode } from 'react';
import { CrashNotice } from './CrashNotice.tsx';

interface Props {
  children: ReactNode;
  /** What to show in its place; the usual notice where left out. */
  fallback?: (error: unknown, restart: () => void) => ReactNode;
  /** Told once when a part throws, for what would otherwise wait for it. */
  onError?: () => void;
}

/** Keeps a part that throws from taking the page with it. React has no function form of this. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch() {
    this.props.onError?.();
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    const restart = () => this.setState({ error: null });
    return (
      this.props.fallback?.(this.state.error, restart) ?? (
        <CrashNotice error={this.state.error} onRestart={restart} />
      )
    );
  }
}
