// The ways a target in posts can be read, each with what it means.
import type { PostsReadAs } from '../../ipc/types/PostsReadAs';

export const POSTS_READINGS: { value: PostsReadAs; words: string; means: string }[] = [
  {
    value: 'heads',
    words: 'People in post',
    means: 'One post is one person, however many hours they work.',
  },
  {
    value: 'wte',
    words: 'WTE in post',
    means: 'One post is one whole-time equivalent of people in post; two at half time fill it.',
  },
  {
    value: 'establishment',
    words: 'Funded posts',
    means:
      'One post is one WTE of funded establishment, filled or vacant; people don\u2019t count.',
  },
];
