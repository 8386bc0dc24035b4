import Documents

extension SitePages {
  /// The pages that are not those of one document, and the style sheet.
  var pageJobs: [Job] { listJobs + otherJobs }

  private var listJobs: [Job] {
    let types = register.content.types.map { type in
      Job(at: Address.type(type.id.value)) { [self] in ListPage(type: type, rows: rows, on: site) }
    }
    let classes = DocumentClass.allCases.map { documentClass in
      Job(at: Address.documentClass(documentClass)) { [self] in
        ListPage(documentClass: documentClass, rows: rows, on: site)
      }
    }
    let goals = register.content.goals.map { goal in
      Job(at: Address.goal(goal.number.value)) { [self] in
        GoalPage(goal, rows: rowsByGoal, in: register, on: site)
      }
    }
    let bodies = register.content.bodies.map { body in
      Job(at: Address.body(body.id.value)) { [self] in
        BodyPage(body, rows: rows, concerns, in: register, on: site)
      }
    }
    return types + classes + goals + bodies
  }

  private var otherJobs: [Job] {
    let pages = register.content.pages.indices.map { index in
      Job(at: register.content.pages[index].address) { [self] in
        OrdinaryPage(index, in: register, on: site)
      }
    }
    return [
      Job(at: Address.start) { [self] in StartPage(register, rows: rows, on: site) },
      Job(at: Address.register) { [self] in RegisterPage(register, rows: rows, on: site) },
      Job(at: "/typer/") { [self] in TypesPage(register, rows: rows, on: site) },
      Job(at: Address.agenda) { [self] in
        AgendaPage(register, rows: rows, byGoal: rowsByGoal, on: site)
      },
      Job(at: Address.organisation) { [self] in OrganisationPage(register, concerns, on: site) },
      Job(at: Address.validity) { [self] in ValidityPage(register, rows: rows, on: site) },
      Job(at: Address.model) { [self] in ModelPage(register, rows: rows, on: site) },
      Job(at: Address.allChanges) { [self] in
        ChangesPage(happenings, in: register, on: site)
      },
      Job(at: Address.glossary) { [self] in GlossaryPage(register, on: site) },
      Job(at: Address.planning) { [self] in PlanningPage(register, on: site) },
      Job(at: Address.questions) { [self] in QuestionsPage(register, rows: rows, on: site) },
      Job(at: Address.search) { [self] in SearchPage(register, rows: rows, on: site) },
      Job(at: "/404.html") { [self] in NotFoundPage(on: site) },
      Job(style: StyleSheet.address) { [self] in StyleSheet(register, on: site) },
    ] + pages
  }
}
