import { type Locale, localise } from '#web/locale.ts';
import { mailBoard } from './mail-board-addresses.ts';
import { mailBoardMessages } from './mail-board-messages.ts';

export const ReportForm = ({ locale }: { locale: Locale }) => {
  const words = mailBoardMessages[locale];
  return (
    <form
      method="post"
      action={localise(`${mailBoard}/reports`, locale)}
      enctype="multipart/form-data"
    >
      <h2>{words.reports}</h2>
      <p id="report-means">{words.reportsMeans}</p>
      <p>
        <label for="report">{words.report}</label>
        <br />
        <input
          id="report"
          name="report"
          type="file"
          accept=".eml,message/rfc822,text/plain"
          aria-describedby="report-means"
          required
        />
      </p>
      <button class="ds-button" data-variant="secondary" type="submit">
        {words.readReport}
      </button>
    </form>
  );
};
