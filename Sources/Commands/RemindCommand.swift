import ArgumentParser
import Checks
import Documents
import Findings
import Website

/// `styr remind`: one mail for each owner who has something to do.
struct RemindCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind", abstract: "Skriver påminnelser till dem som svarar för dokument.",
    discussion: """
      Varje brev är en fil som slutar på .eml, färdig för sendmail -t. Skicka den och ta bort den; \
      en fil som ligger kvar är ett brev som inte har skickats. Var och en påminns vid \
      varningsdagarna, på sista dagen och sedan en gång i månaden.
      """)

  @OptionGroup var options: CommonOptions

  @Option(help: ArgumentHelp("Mappen som breven skrivs till.", valueName: "mapp"))
  var out: String

  @Option(
    help: ArgumentHelp(
      "Filen som minns vad som har sagts till vem. Den skapas första gången.", valueName: "fil"))
  var state: String?

  func run() async throws {
    try await Commands.run {
      let earlier = try readState()
      let reading = try await Reading(options, keepsSources: false)
      guard reading.hasDocuments else {
        throw Failure("Mappen \(options.content) har inga dokument. Är det rätt mapp?")
      }
      let register = Register(reading.content, today: try options.today())
      let reminders = Reminders(register, earlier: earlier)
      let unreachable = reminders.letters.filter {
        register.mailAddress(ofOwner: $0.owner) == nil
      }
      let mails = reminders.letters.compactMap { mail($0, register) }
      let names = try write(
        mails, state: reminders.state(without: unreachable, in: register, earlier: earlier))
      for name in names where !options.quiet { Console.message("\(out)/\(name)") }
      try refuse(unreachable, in: register)
    }
  }

  /// - Throws: `Failure` when somebody cannot be reached; the others have their letters by then.
  private func refuse(_ unreachable: [Reminders.Letter], in register: Register) throws {
    guard !unreachable.isEmpty else { return }
    let who = unreachable.map { letter in
      letter.owner.map { register.body($0)?.name ?? $0 } ?? "dokument utan ansvarig"
    }
    throw Failure(
      "Ingen e-postadress finns för \(who.swedishList), och webbplats.yml har ingen kontakt att "
        + "skriva till i stället. De andra breven är skrivna.")
  }

  private func readState() throws -> ReminderState {
    guard let state, WholeFile(state).exists else { return ReminderState() }
    do {
      return try ReminderState(try WholeFile(state).read())
    } catch let error as WholeFile.Fault {
      throw Failure(error.message)
    } catch let error as ReminderState.Unreadable {
      throw Failure("\(state): \(error.message)")
    }
  }

  /// `nil` when there is nobody to send it to.
  private func mail(_ letter: Reminders.Letter, _ register: Register) -> Mail? {
    guard let recipient = register.mailAddress(ofOwner: letter.owner) else { return nil }
    // Without a contact of the site, answers go to the recipient itself.
    let sender = register.content.settings.contact.email ?? recipient
    return Mail(letter, to: recipient, from: sender, in: register)
  }

  /// The mails first, and only when all are written the state: a mail is rather written twice,
  /// under the same name and Message-ID, than never. A letter that lies there unsent is kept.
  ///
  /// - Returns: the names of the mails' files.
  /// - Throws: `Failure`; the mails that were made by then are taken away again.
  private func write(_ mails: [Mail], state new: ReminderState) throws -> [String] {
    var names: [String] = []
    var made: [WholeFile] = []
    do {
      try WholeFile.makeFolder(out)
      for mail in mails {
        let name = try freeName(for: mail)
        let file = WholeFile("\(out)/\(name)")
        if !file.exists { made.append(file) }
        try file.write(mail.bytes)
        names.append(name)
      }
      if let state { try WholeFile(state).write(Array(new.json.utf8)) }
      return names
    } catch {
      for file in made { try? file.remove() }
      throw Failure(error.message)
    }
  }

  /// The mail's own name, or with a number after it where another letter has that name already.
  private func freeName(for mail: Mail) throws(WholeFile.Fault) -> String {
    var name = mail.fileName
    var number = 2
    while case let file = WholeFile("\(out)/\(name)"), file.exists, try file.read() != mail.bytes {
      name = mail.fileName.dropLast(".eml".count) + "-\(number).eml"
      number += 1
    }
    return name
  }
}
