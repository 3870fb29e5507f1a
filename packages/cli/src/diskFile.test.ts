import { describe, expect, it } from 'vitest';
import { namesFrom } from './diskFile.ts';

describe('names of the files of an import', () => {
  it('begin with the folder that was given, wherever it lies', () => {
    expect(namesFrom(['/home/li/laws'])('/home/li/laws/police/rule.md')).toBe('laws/police/rule.md');
    expect(namesFrom(['/srv/x/laws/'])('/srv/x/laws/police/rule.md')).toBe('laws/police/rule.md');
    expect(namesFrom(['laws'])('laws/police/rule.md')).toBe('laws/police/rule.md');
    expect(namesFrom(['/laws'])('/laws/rule.md')).toBe('laws/rule.md');
  });

  it('are the name alone for a file', () => {
    expect(namesFrom(['/home/li/rule.md'])('/home/li/rule.md')).toBe('rule.md');
  });

  it('tell several folders of one name apart, and nothing more', () => {
    const named = namesFrom(['/home/li/old/laws', '/home/li/new/laws', '/home/li/new/rule.md']);
    expect(named('/home/li/old/laws/a.md')).toBe('old/laws/a.md');
    expect(named('/home/li/new/laws/a.md')).toBe('new/laws/a.md');
    expect(named('/home/li/new/rule.md')).toBe('new/rule.md');
  });

  it('begin with the nearest of the folders that were given', () => {
    const named = namesFrom(['/home/li/laws', '/home/li/laws/police', '/srv/manuals.zip']);
    expect(named('/home/li/laws/a.md')).toBe('laws/a.md');
    expect(named('/home/li/laws/police/a.md')).toBe('police/a.md');
    expect(named('/srv/manuals.zip/part/a.md')).toBe('manuals.zip/part/a.md');
  });
});
