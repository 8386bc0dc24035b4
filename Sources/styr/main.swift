import Commands

await Styr.start()
