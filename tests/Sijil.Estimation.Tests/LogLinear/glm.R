# Makes glm.csv: every hierarchical model (two-way; three-way too for 4 lists, and for 5 on demand) of the tables in a folder, by R's glm.
# Usage: Rscript glm.R FOLDER [3] > all.csv; the committed file holds every model of 3 lists, every 3rd of 4 lists, every 29th of 5 lists,
# and every 199th with three-way interactions of 5 lists.
folder <- commandArgs(TRUE)[1]
three <- length(commandArgs(TRUE)) > 1
cases <- c('spina_ny_3', 'hav_taiwan_3', 'sim_sparse_3', 'hiv_rome_4', 'allegheny_4', 'sim_indep_4', 'sim_refer_4',
           'congenital_mass_5', 'neworleans_5', 'western_us_5', 'sim_twoclass_5', 'sim_negdep_5')
for (case in if (three) c('congenital_mass_5', 'sim_negdep_5') else cases) {
  table <- read.csv(file.path(folder, paste0(case, '.csv')))
  lists <- ncol(table) - 1
  count <- table$count
  on <- as.matrix(table[, 1:lists])
  pairs <- combn(lists, 2, simplify = FALSE)
  triples <- if (lists == 4 || (three && lists == 5)) combn(lists, 3, simplify = FALSE) else list()
  for (graph in 0:(2^length(pairs) - 1)) {
    edges <- pairs[bitwAnd(graph, 2^(seq_along(pairs) - 1)) > 0]
    possible <- Filter(function(t) all(apply(combn(t, 2), 2, function(p) any(sapply(edges, function(e) all(e == p))))), triples)
    for (more in 0:(2^length(possible) - 1)) {
      terms <- c(edges, possible[bitwAnd(more, 2^(seq_along(possible) - 1)) > 0])
      design <- cbind(1, on)
      for (term in terms) design <- cbind(design, apply(on[, term, drop = FALSE], 1, prod))
      fit <- suppressWarnings(glm.fit(design, count, family = poisson(), control = list(epsilon = 1e-14, maxit = 200)))
      loglik <- sum(dpois(count, fit$fitted.values, log = TRUE))
      name <- if (length(terms)) paste(sapply(terms, paste, collapse = ''), collapse = '+') else 'main'
      cat(sprintf('%s,%s,%.10g,%.10g,%.10g,%.10g\n', case, name, sum(count) + exp(fit$coefficients[1]), fit$aic,
                  -2 * loglik + ncol(design) * log(sum(count)), fit$deviance))
    }
  }
}
