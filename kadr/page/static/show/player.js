// What plays: the film's own file where the browser can play it, else a clock, and the page shows stills beside it.
import { SECOND } from "./time.js";

export class Player {
  #video; #duration; #first; #at = 0; #speed = 0; #last = 0; #pending = null; #told;

  /** first: where the first picture lies on the file's own clock, on which browsers count; here 0 is the first picture. */
  constructor(video, duration, first, told) {
    this.#duration = duration;
    this.#told = told;
    this.#use(video, first);
    requestAnimationFrame(this.#tick);
  }

  #use(video, first) {
    this.#video = video;
    this.#first = first;
    this.#pending = null;
    video?.addEventListener("seeked", () => {
      if (this.#pending !== null) { this.#show(this.#pending); this.#pending = null; }
    });
    video?.addEventListener("ended", () => { if (video === this.#video) this.stop(); });
  }

  /** Goes on with another file of the same film, where it stands. */
  withVideo(video, first) {
    this.stop();
    this.#use(video, first);
    this.seek(this.#at);
  }

  #show(ns) { if (this.#video) this.#video.currentTime = (ns + this.#first) / SECOND; }

  /** Goes on without the file: the browser cannot play it. */
  withoutVideo() {
    this.#use(null, 0);
    this.#told(this.#at, this.#speed);
  }

  get at() { return this.#at; }
  get speed() { return this.#speed; }
  get hasVideo() { return Boolean(this.#video); }

  seek(ns) {
    this.#at = Math.min(Math.max(ns, 0), this.#duration);
    const video = this.#video;
    if (video && video.readyState) {
      if (video.seeking) this.#pending = this.#at; else this.#show(this.#at);
    } else if (video) {
      this.#pending = this.#at;
      video.addEventListener("loadedmetadata", () => { this.#show(this.#at); this.#pending = null; }, { once: true });
    }
    this.#told(this.#at, this.#speed);
  }

  /** speed: 1 as it is, 2 twice as fast, -1 backwards; 0 stops. */
  async play(speed) {
    this.#speed = speed;
    this.#last = performance.now();
    if (this.#at >= this.#duration && speed > 0) this.seek(0);
    const video = this.#video;
    if (video) {
      if (speed > 0) {
        video.playbackRate = Math.min(speed, 16);
        try { await video.play(); } catch { this.#speed = 0; }
      } else video.pause();
    }
    this.#told(this.#at, this.#speed);
  }

  stop() { return this.play(0); }
  toggle() { return this.play(this.#speed ? 0 : 1); }

  #tick = (now) => {
    requestAnimationFrame(this.#tick);
    if (!this.#speed) return;
    const video = this.#video;
    if (video && this.#speed > 0) {
      if (video.seeking || this.#pending !== null) return;
      this.#at = Math.min(Math.max(video.currentTime * SECOND - this.#first, 0), this.#duration);
    } else { // backwards, or without a file: by the clock
      const at = this.#at + (now - this.#last) * 1e6 * this.#speed;
      this.#last = now;
      if (at <= 0 || at >= this.#duration) { this.seek(at); this.stop(); return; }
      if (video) { this.seek(at); return; }
      this.#at = at;
    }
    this.#told(this.#at, this.#speed);
  };
}
