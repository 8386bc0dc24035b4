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

  @Option(help: "Mappen som breven skrivs till.")
  var out: String

  @Option(help: "Filen som minns vad som har sagts till vem. Den skapas första gången.")
  var state: String?

  func run() async throws {
    try await Commands.run {
      let earlier = try readState()
      let reading = try await Reading(options)
      guard reading.hasDocuments else {
        throw Failure("Mappen \(options.content) har inga dokument. Är det rätt mapp?")
      }
      let register = Register(reading.content, today: try options.today())
      let reminders = Reminders(register, earlier: earlier)
      let mails = try reminders.letters.map { try mail($0, register) }
      try write(mails, state: reminders.state)
      for mail in mails where !options.quiet { Console.message("\(out)/\(mail.fileName)") }
    }
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

  private func mail(_ letter: Reminders.Letter, _ register: Register) throws -> Mail {
    // Without a contact of the site, answers go to the recipient itself.
    guard let recipient = register.mailAddress(ofOwner: letter.owner)
    else {
      let who = letter.owner.map { register.body($0)?.name ?? $0 } ?? "Dokument utan ansvarig"
      throw Failure(
        "\(who) har ingen e-postadress, och webbplats.yml har ingen kontakt att skriva till i stället."
      )
    }
    let sender = register.content.settings.contact.email ?? recipient
    return Mail(letter, to: recipient, from: sender, in: register)
  }

  /// The mails first, and only when all are written the state: a mail is rather written twice,
  /// under the same name and Message-ID, than never.
  private func write(_ mails: [Mail], state new: ReminderState) throws {
    do {
      try WholeFile.makeFolder(out)
      for mail in mails { try WholeFile("\(out)/\(mail.fileName)").write(mail.bytes) }
      if let state { try WholeFile(state).write(Array(new.json.utf8)) }
    } catch { throw Failure(error.message) }
  }
}
