package import Documents
import Findings
import Foundation

/// A letter as a message by RFC 5322, ready for `sendmail -t`: ASCII only, lines ended by CRLF.
package struct Mail: Sendable, Hashable {
  /// `2026-11-20-kulturforvaltningen.eml`
  package let fileName: String
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - recipient: an e-mail address.
  ///   - sender: the address that answers go to.
  package init(
    _ letter: Reminders.Letter, to recipient: String, from sender: String, in register: Register
  ) {
    let text = LetterText(letter, in: register)
    let owner = letter.owner.map(Self.fileName(ofOwner:)) ?? "utan-ansvarig"
    let settings = register.content.settings
    let id = Self.messageID(letter, owner: letter.owner ?? "utan-ansvarig", in: register)
    let boundary = "styr-" + id.prefix(16)
    let host = Self.host(ofAddress: settings.address)
    let name = letter.owner.flatMap { register.body($0)?.name } ?? settings.contact.name
    var lines = [
      "Date: \(Self.date(register.today))",
      "From: \(Self.mailbox(settings.name, sender))",
      "To: \(Self.mailbox(name, recipient))",
      "Subject: \(EncodedWord.header(text.subject, after: "Subject: ".utf8.count))",
      "Message-ID: <\(id)@\(host)>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=\"\(boundary)\"",
      "",
    ]
    for (type, part) in [("plain", text.plain), ("html", text.html)] {
      lines += [
        "--\(boundary)", "Content-Type: text/\(type); charset=utf-8",
        "Content-Transfer-Encoding: base64", "",
      ]
      lines += Self.base64Lines(part) + [""]
    }
    lines += ["--\(boundary)--", ""]
    fileName = "\(register.today)-\(owner).eml"
    bytes = Array(lines.joined(separator: "\r\n").utf8)
  }

  /// An owner that is in no register can be any words; they must not lead to another folder.
  private static func fileName(ofOwner owner: String) -> String {
    if Slug.isID(owner) { return owner }
    let slug = Slug.hyphenated(owner).prefix(60)
    return slug.isEmpty ? "okand" : String(slug)
  }

  /// The host of the site, without its port; `styr.invalid` for what a header cannot hold.
  private static func host(ofAddress address: String) -> String {
    let host = address.split(separator: "/").dropFirst().first.map { $0.prefix { $0 != ":" } } ?? ""
    let isHost = host.utf8.allSatisfy { byte in
      UnicodeScalar(byte).properties.isAlphabetic && byte < 0x80
        || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
    return isHost && !host.isEmpty ? String(host) : "styr.invalid"
  }

  /// The same for the same letter: a mail that is written twice is one mail.
  private static func messageID(
    _ letter: Reminders.Letter, owner: String, in register: Register
  ) -> String {
    let matters = letter.matters.map { matter in
      let version = register.versions[matter.version]
      return "\(version.documentID)@\(version.name ?? "")/\(matter.kind.rawValue)/\(matter.day)"
    }
    return StableHash.hex(([register.today.description, owner] + matters).joined(separator: "\n"))
  }

  /// The day at midnight, Greenwich: the same bytes whenever it is made.
  private static func date(_ day: LocalDate) -> String {
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let weekday = weekdays[((day.dayNumber % 7) + 7) % 7]
    return "\(weekday), \(day.day) \(months[day.month - 1]) \(day.year) 00:00:00 +0000"
  }

  private static func mailbox(_ name: String?, _ address: String) -> String {
    guard let name else { return address }
    return "\(EncodedWord.header(name, after: 6))\r\n <\(address)>"
  }

  private static func base64Lines(_ text: String) -> [String] {
    let encoded = Array(Data(text.utf8).base64EncodedString().utf8)
    return stride(from: 0, to: encoded.count, by: 76).map { start in
      String(decoding: encoded[start..<min(start + 76, encoded.count)], as: UTF8.self)
    }
  }
}

/// Words outside ASCII in a header, by RFC 2047.
enum EncodedWord {
  /// One or more encoded words of at most 75 characters, on lines of their own.
  ///
  /// - Parameter after: how many characters of the line are taken already.
  static func header(_ text: String, after: Int) -> String {
    var words: [String] = []
    var chunk = ""
    // 75 characters less `=?utf-8?B?` and `?=`, in whole groups of base64, hold 45 bytes.
    var room = max(9, (75 - after - 12) / 4 * 3)
    for character in text where !character.isNewline {
      if chunk.utf8.count + character.utf8.count > room, !chunk.isEmpty {
        words.append(word(chunk))
        chunk = ""
        room = 45
      }
      chunk.append(character)
    }
    if !chunk.isEmpty { words.append(word(chunk)) }
    return words.joined(separator: "\r\n ")
  }

  private static func word(_ text: String) -> String {
    "=?utf-8?B?\(Data(text.utf8).base64EncodedString())?="
  }
}
