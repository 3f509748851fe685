/**
 * Relative standard deviation of 1/f noise that has gathered from the time of one read to `time` (Nandakumar et al.,
 * ICECS 2019): q sqrt(ln((t + t_read) / (2 t_read))).
 * @param strength q, a number
 * @param time s since programming, not below `readTime`
 * @param readTime s one read takes
 */
export const accumulatedNoise = (strength: number, time: number, readTime: number): number =>
  strength * Math.sqrt(Math.max(0, Math.log((time + readTime) / (2 * readTime))))
