/** Monthly reports, each as a PDF. */
import { element, heading, table } from './elements.js';

const REPORTS = '/figures/reports';

const download = ({ id, month, name }) => {
  const way = element('a', 'Download as PDF');
  way.href = `${REPORTS}/${id}`;
  way.setAttribute('aria-label', `Download as PDF: ${name}, ${month}`);
  way.download = '';
  const cell = element('td');
  cell.append(way);
  return cell;
};

export const openReports = async (place, load) => {
  const reports = await load(REPORTS);
  const section = element('section', '', 'map');
  section.append(
    element('p', 'The figures of each month that is over, of each team and region, as they were when the report was made.'),
    reports.length === 0
      ? element('p', 'None yet. They are made at the beginning of a month.')
      : table(
          'Monthly reports',
          ['Month', 'Team or region', 'Report'],
          reports.map((report) => [heading(report.month, 'row'), element('td', report.name), download(report)])
        )
  );
  place.replaceChildren(section);
};
