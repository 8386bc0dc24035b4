/// The clock of a page in the preview: scripts of the site that ask what day it is are told the
/// day that the page was made for. Without it they would judge a day in the past or the future by
/// the browser's own clock.
enum ClockScript {
  static let text = #"""
    // Förhandsgranskningens klocka: sidans skript får veta dagen som sidan visar.
    (() => {
      const day = document.currentScript.dataset.day;
      const RealDate = Date;
      const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, "format");
      const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format();
      if (day === today) return;
      const away = RealDate.parse(day + "T11:00:00Z") - RealDate.now();
      globalThis.Date = class Date extends RealDate {
        constructor(...parts) {
          if (parts.length === 0) super(RealDate.now() + away);
          else super(...parts);
        }
        static now() { return RealDate.now() + away; }
      };
      Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
        ...format,
        get() {
          const write = format.get.call(this);
          return (date) => write(date ?? Date.now());
        },
      });
    })();

    """#
}
